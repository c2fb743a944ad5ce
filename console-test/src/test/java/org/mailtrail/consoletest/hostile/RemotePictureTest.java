package org.mailtrail.consoletest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.PlayedDemo;
import org.mailtrail.pictures.NearbyPictures;

/** A picture that a message only points at is on the screen after a click, and not before. */
@InBrowser
class RemotePictureTest {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 80;
  private static final Color COLOUR = new Color(200, 30, 60);

  @TempDir private Path folder;

  private final List<String> agents = new CopyOnWriteArrayList<>();
  private final List<String> wanted = new CopyOnWriteArrayList<>();
  private HttpServer stranger;

  @BeforeEach
  void serve() throws IOException {
    stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stranger.createContext("/house.png", this::answer);
    stranger.start();
  }

  @AfterEach
  void close() {
    stranger.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    byte[] picture = picture();
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, picture.length);
    exchange.getResponseBody().write(picture);
    exchange.close();
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        image.setRGB(x, y, COLOUR.getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private String strangers() {
    return "http://127.0.0.1:" + stranger.getAddress().getPort() + "/";
  }

  private PlayedDemo demo() throws IOException {
    Path box = Files.createDirectory(folder.resolve("box"));
    Files.writeString(
        box.resolve("1.eml"),
        String.join(
            "\r\n",
            "From: mia@fabrikam.example",
            "To: jr@contoso.example",
            "Subject: A house",
            "Message-ID: <house@fabrikam.example>",
            "Date: Mon, 02 Mar 2026 12:00:00 +0000",
            "MIME-Version: 1.0",
            "Content-Type: text/html; charset=utf-8",
            "",
            "<p>The house: <img src=\"" + strangers() + "house.png\" alt=\"A house\"></p>"));
    Path people = folder.resolve("people.csv");
    Files.writeString(people, "code,name,email\nJR,Jane Roe,jr@contoso.example\n");
    Path contacts = folder.resolve("contacts.csv");
    Files.writeString(
        contacts, "number,name,email,company\nCT1,Mia Lund,mia@fabrikam.example,Fabrikam\n");
    return PlayedDemo.with(box, people, contacts, NearbyPictures::fetched);
  }

  @Test
  void a_click_shows_the_picture_and_the_browser_asks_its_server_for_nothing(Chromium chromium)
      throws IOException {
    try (PlayedDemo demo = demo();
        Guest guest = demo.admin(chromium)) {
      guest.context().onRequest(request -> wanted.add(request.url()));
      Page page = guest.page();
      page.navigate(demo.at("/entries/1/message"));
      FrameLocator frame = page.frameLocator("iframe.message");
      assertThat(frame.locator("img").getAttribute("alt")).isEqualTo("A house");
      assertThat(frame.locator("img").getAttribute("src")).isNull();
      assertThat(agents).isEmpty();

      page.locator("form[target=message-content] button").click();
      frame.locator("body > p[role=status]").waitFor();
      assertShown(frame.locator("img"));
      assertThat(agents).singleElement().asString().doesNotContain("Chrom");
      assertThat(wanted).isNotEmpty().noneMatch(url -> url.startsWith(strangers()));
      assertThat(guest.left()).isEmpty();
    }
  }

  private static void assertShown(Locator picture) throws IOException {
    BoundingBox box = picture.boundingBox();
    assertThat(List.of(box.width, box.height)).containsExactly((double) WIDTH, (double) HEIGHT);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture.screenshot()));
    assertThat(new Color(seen.getRGB(WIDTH / 2, HEIGHT / 2))).isEqualTo(COLOUR);
  }
}
