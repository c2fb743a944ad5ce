package org.mailtrail.consoletest.page;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.mailtrail.consoletest.rig.Look;

/** Pictures of pages, in the folder that {@code mailtrail.screenshots} names; none without. */
final class Album {
  private final Optional<Path> folder =
      Optional.ofNullable(System.getProperty("mailtrail.screenshots"))
          .filter(name -> !name.isBlank())
          .map(Path::of);

  /** Whether anybody asked for pictures. */
  static boolean isWanted() {
    return new Album().folder.isPresent();
  }

  void take(Page page, Look look, String name) {
    folder.ifPresent(
        where ->
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(where.resolve(look.toString()).resolve(name + ".png"))));
  }
}
