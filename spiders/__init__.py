"""The only code that talks to outlets: a Scrapy project."""
