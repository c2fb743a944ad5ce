package org.mailtrail.consoletest.page;

import org.mailtrail.consoletest.rig.InBrowser;

@InBrowser
class PagesInEnglishTest extends PagesTrial {
  PagesInEnglishTest() {
    super("en");
  }
}
