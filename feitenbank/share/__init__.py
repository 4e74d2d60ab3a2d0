"""What helps a page travel: feeds, short addresses, cards for chats, and the list of pages for search engines.

Each module writes its files below the built site, after the engine, so that both engines give the same.
"""
