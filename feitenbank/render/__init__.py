"""What every piece of HTML of ours is made with: the templates and the state of the page that it stands on."""
