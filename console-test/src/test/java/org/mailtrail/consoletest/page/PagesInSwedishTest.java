package org.mailtrail.consoletest.page;

import org.mailtrail.consoletest.rig.InBrowser;

@InBrowser
class PagesInSwedishTest extends PagesTrial {
  PagesInSwedishTest() {
    super("sv");
  }
}
