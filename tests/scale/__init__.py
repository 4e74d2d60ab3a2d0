"""How the site behaves when it grows: a generator of large collections and a measurement of builds."""
