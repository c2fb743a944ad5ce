package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/** What a browser that has nothing yet is sent for the log. */
class ColdCacheTest {
  private static final int PAGE = 50;
  private static final int MOST = 100_000;

  /** What a page loads by itself; links that a person follows are no part of it. */
  private static final Pattern LOADED =
      Pattern.compile("<(?:link [^>]*href|script [^>]*src|img [^>]*src)=\"([^\"]+)\"");

  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.SALES);

  @AfterEach
  void close() {
    stage.close();
  }

  private static Set<String> loaded(String page) {
    Set<String> all = new LinkedHashSet<>();
    Matcher found = LOADED.matcher(page);
    while (found.find()) {
      all.add(found.group(1));
    }
    return all;
  }

  /** With the status line, headers and all. */
  private static int size(HttpResponse<?> answer, int body) {
    int size = "HTTP/1.1 200 OK\r\n\r\n".length();
    for (var header : answer.headers().map().entrySet()) {
      for (String value : header.getValue()) {
        size += header.getKey().length() + value.length() + ": \r\n".length();
      }
    }
    return size + body;
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  @Test
  void a_full_page_of_the_log_with_all_it_loads_is_at_most_a_hundred_kilobytes_from_one_host()
      throws IOException {
    for (int n = 0; n < PAGE + 1; n++) {
      stage.log("Re: Quotation for four centrifugal pumps and their spare parts, number " + n);
    }
    HttpResponse<String> page = browser.get("/");
    Set<String> assets = loaded(page.body());
    int bare = size(page, page.body().getBytes(StandardCharsets.UTF_8).length);
    int sent = bare;
    for (String asset : assets) {
      HttpResponse<byte[]> answer = browser.packed(asset);
      assertThat(answer.statusCode()).as(asset).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).as(asset).isPresent();
      assertThat(unpacked(answer.body())).as(asset).isEqualTo(browser.bytes(asset));
      sent += size(answer, answer.body().length);
    }
    System.out.printf("the log: %,d bytes, of these the page %,d; %s%n", sent, bare, assets);

    assertThat(page.body().split("<tr data-href", -1)).hasSizeGreaterThan(PAGE);
    assertThat(assets).hasSizeGreaterThanOrEqualTo(4).allMatch(asset -> asset.startsWith("/"));
    assertThat(assets).noneMatch(asset -> asset.startsWith("//"));
    assertThat(sent).isLessThanOrEqualTo(MOST);
  }
}
