"""The question bank as files for other programs: Kahoot, Moodle (XML and GIFT), QTI 2.1 and CSV."""
