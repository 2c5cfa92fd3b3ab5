"""Tools for assistants: what railstory does, offered over the Model Context Protocol.

    tools (plain functions) -> answers (bounded) -> serving (the protocol) -> loopback

The assistant says who moved where, with the story's words; names, rails and the clock
are ours. Nothing is fetched, and nothing is written but below one folder.
"""
