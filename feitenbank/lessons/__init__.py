"""Lessons: one Markdown page each; from it come worksheet, answers, teacher's guide, slides and a workbook."""
