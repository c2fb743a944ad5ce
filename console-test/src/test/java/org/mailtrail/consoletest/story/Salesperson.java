package org.mailtrail.consoletest.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.web.look.Language;
import org.mailtrail.web.look.Words;

/** Somebody who reads the console's words and presses what they name. */
final class Salesperson {
  private final Page page;
  private final Words words;

  Salesperson(Guest guest, String language) {
    this.page = guest.page();
    this.words = Words.in(Language.of(language));
  }

  Page page() {
    return page;
  }

  String word(String key, Object... values) {
    return words.say(key, values);
  }

  Locator button(String key, Object... values) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word(key, values)).setExact(true));
  }

  Locator link(String key) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(word(key)).setExact(true));
  }

  Locator field(String key) {
    return page.getByLabel(word(key), new Page.GetByLabelOptions().setExact(true)).first();
  }

  void press(String key, Object... values) {
    button(key, values).first().click();
  }

  void follow(String key) {
    link(key).first().click();
  }

  void type(String key, String text) {
    field(key).fill(text);
  }

  String seen() {
    return page.locator("main").innerText();
  }
}
