package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process of another Java holds, seen from outside on Linux. */
final class Gauges {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final double MEGABYTE = 1 << 20;

  private final long pid;
  private final Map<String, List<Double>> samples = new LinkedHashMap<>();

  Gauges(long pid) {
    this.pid = pid;
  }

  /** One sample of each. */
  void sample() throws IOException, InterruptedException {
    add("heap after collection, MB", heap() / MEGABYTE);
    add("memory of the process, MB", status("VmRSS:") / 1024);
    add("threads", status("Threads:"));
    List<String> open = descriptors();
    add("descriptors", open.size());
    add("connections", (double) open.stream().filter(to -> to.startsWith("socket:")).count());
  }

  private void add(String what, double value) {
    samples.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
  }

  /** The bytes of all objects that live; counting them collects the others. */
  private double heap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    Matcher total = TOTAL.matcher(said);
    if (!total.find()) {
      throw new IOException(
          "jcmd tells no total: " + said.substring(0, Math.min(200, said.length())));
    }
    return Double.parseDouble(total.group(1));
  }

  private double status(String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToDouble(Double::parseDouble)
          .findFirst()
          .orElseThrow();
    }
  }

  private List<String> descriptors() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return all.map(Gauges::target).toList();
    }
  }

  /** One that was closed meanwhile leads nowhere. */
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (java.nio.file.NoSuchFileException closed) {
      return "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The line through the samples of each. */
  Map<String, Trend> trends() {
    Map<String, Trend> trends = new LinkedHashMap<>();
    samples.forEach((what, values) -> trends.put(what, Trend.of(values)));
    return trends;
  }
}
