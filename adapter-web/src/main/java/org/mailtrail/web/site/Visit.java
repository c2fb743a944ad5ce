package org.mailtrail.web.site;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.web.approach.Approach;
import org.mailtrail.web.look.Frame;

/** One request, as pages see it. */
public final class Visit {
  private static final int LONGEST = 10_000;

  private final Context context;
  private final Caller caller;
  private final Frame frame;
  private final Cookies cookies;
  private final Approach approach;
  private final Function<User, Sight> sights;

  /**
   * A visit, after the gate has let it in.
   *
   * @param approach how the visitor came here
   * @param sights what a user sees
   */
  public Visit(
      Context context,
      Caller caller,
      Frame frame,
      Approach approach,
      Function<User, Sight> sights) {
    this.sights = sights;
    this.context = context;
    this.caller = caller;
    this.frame = frame;
    this.approach = approach;
    this.cookies = new Cookies(approach.isSecure());
  }

  /** A part of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** What is asked for in the address; empty when it is missing or blank. */
  public Optional<String> query(String name) {
    return cleaned(context.queryParam(name));
  }

  /** What is asked for in the address, as it stands there once it is decoded. */
  public Optional<String> asked(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  /** All that is asked for in the address, as often as it stands there. */
  public Map<String, List<String>> queries() {
    return context.queryParamMap();
  }

  /** The path that was asked for. */
  public String here() {
    return context.path();
  }

  /** The media type of what was sent; empty when it is not said. */
  public String contentType() {
    return Optional.ofNullable(context.contentType()).orElse("");
  }

  /**
   * What was sent, as it came.
   *
   * @param most how many bytes at most; what is longer is cut one byte behind
   */
  public byte[] body(int most) {
    try {
      return context.bodyInputStream().readNBytes(most + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException("what was sent cannot be read", broken);
    }
  }

  /** Whether a script asks, for a part of the page that freshens itself. */
  public boolean isForPart() {
    return context.header("HX-Request") != null;
  }

  /** Whether an answer may come packed by gzip. */
  public boolean takesGzip() {
    return Encodings.haveGzip(context.header("Accept-Encoding"));
  }

  /** What was entered in a field; empty when it is missing or blank. */
  public Optional<String> field(String name) {
    return cleaned(context.formParam(name));
  }

  /** What was entered, with all its white space: for passwords and long texts. */
  public String raw(String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /** All fields of a form, each with its first value. */
  public Map<String, String> form() {
    Map<String, String> form = new TreeMap<>();
    context.formParamMap().forEach((name, values) -> form.put(name, values.get(0)));
    return form;
  }

  /** All values of a field. */
  public List<String> fields(String name) {
    return new ArrayList<>(context.formParams(name));
  }

  /**
   * The content of a file that was sent along.
   *
   * @param most how many bytes at most; a longer file is cut one byte behind
   */
  public Optional<byte[]> file(String name, int most) {
    UploadedFile file = context.uploadedFile(name);
    if (file == null || file.size() == 0) {
      return Optional.empty();
    }
    try (InputStream in = file.content()) {
      return Optional.of(in.readNBytes(most + 1));
    } catch (IOException broken) {
      throw new UncheckedIOException("the file that was sent cannot be read", broken);
    }
  }

  private static Optional<String> cleaned(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  /** Who asks; only where the route lets nobody in without a session. */
  public User user() {
    return caller.user().orElseThrow(() -> new IllegalStateException("this route wants a session"));
  }

  /** What who asks sees of entries, messages and opportunities, at this moment. */
  public Sight sight() {
    return sights.apply(user());
  }

  /** The name of who asks, for the audit trail. */
  public String who() {
    return "console:" + user().name();
  }

  /** The user's name. */
  public UserName userName() {
    return user().name();
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return caller.user().isPresent();
  }

  /** What every page shows. */
  public Frame frame() {
    return frame;
  }

  /** A word in the visitor's language. */
  public String say(String key, Object... values) {
    return frame.say(key, values);
  }

  /** What somebody is told, in the visitor's language. */
  public String say(Phrase phrase) {
    return frame.say(phrase);
  }

  /** How the visitor came here. */
  public Approach approach() {
    return approach;
  }

  /** The port at which the console was asked. */
  public int port() {
    return context.port();
  }

  /** What the browser calls itself. */
  public String browser() {
    return Optional.ofNullable(context.userAgent()).orElse("");
  }

  /** The token of the session; empty without one. */
  public String sessionToken() {
    return caller.token();
  }

  /** Lets the browser keep a session. */
  public void keepSession(String token) {
    cookies.keepSession(context, token);
  }

  /** Makes the browser forget its session. */
  public void forgetSession() {
    cookies.forgetSession(context);
  }

  /** Lets the browser keep the state of a sign-in elsewhere that was begun. */
  public void keepBegun(String state) {
    cookies.keepBegun(context, state);
  }

  /** Makes the browser forget it. */
  public void forgetBegun() {
    cookies.forgetBegun(context);
  }

  /** The state of the sign-in elsewhere that this browser has begun. */
  public Optional<String> begun() {
    return cookies.begunState(context);
  }

  /** Lets the browser keep by what it is known again, for a year. */
  public void keepDevice(String token) {
    cookies.keepDevice(context, token);
  }

  /** By what this browser may be known again. */
  public Optional<String> device() {
    return cookies.deviceToken(context);
  }

  /** Lets the browser keep a preference for a year. */
  public void prefer(String name, String value) {
    cookies.prefer(context, name, value);
  }

  /** The whole address of a page, by the name under which this browser knows the console. */
  public String address(String path) {
    return (approach.isSecure() ? "https://" : "http://") + approach.host() + path;
  }

  /** The page from which a form was sent, if it is one of the console; else the log. */
  public String back() {
    return field("back").filter(Reply::isWithin).orElse("/");
  }
}
