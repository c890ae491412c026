"""Groups of commands whose help says of each what it does, to the end of the sentence."""

import click

_LONGEST = 400


class WholeHelp(click.Group):
    """A group whose commands are told in whole sentences, on as many lines as they need."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        told = [(name, each.get_short_help_str(_LONGEST)) for name, each in commands if each]
        with formatter.section("Commands"):
            formatter.write_dl(told)
