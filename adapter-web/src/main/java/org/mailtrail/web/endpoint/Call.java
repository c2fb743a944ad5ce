package org.mailtrail.web.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.Misfit;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * One request of a program. What cannot be read, or is refused, ends it with a problem that says
 * what, where and what to do.
 */
public final class Call {
  private static final String NUMBER = "[1-9]\\d{0,17}";
  private static final byte[] NOTHING = {};
  private static final int USUAL = 100;

  /** So much of a list is told at once. */
  public static final int MOST = 500;

  private final Visit visit;
  private final ApiOperation operation;
  private final byte[] file;
  private final Map<String, Object> fields;
  private final Sent sent;

  private Call(Visit visit, ApiOperation operation, byte[] file, Map<String, Object> fields) {
    this.visit = visit;
    this.operation = operation;
    this.fields = fields;
    this.file = file;
    this.sent = new Sent(fields, this::wrong);
  }

  /** Reads what was sent, and refuses what the operation does not know. */
  static Call of(Visit visit, ApiOperation operation, Route.Method method) {
    Call call = new Call(visit, operation, NOTHING, Map.of());
    call.refuseUnknown("parameter", visit.queries().keySet(), names(operation, Place.QUERY));
    operation.in(Place.QUERY).forEach(call::check);
    if (method == Route.Method.GET) {
      return call;
    }
    if (!operation.in(Place.FILE).isEmpty()) {
      return new Call(visit, operation, new CallBody(visit, operation).file(), Map.of());
    }
    return new Call(visit, operation, NOTHING, call.fitting(new CallBody(visit, operation)));
  }

  /** The fields that were sent, all of them as they are declared. */
  private Map<String, Object> fitting(CallBody body) {
    Map<String, Object> sent = body.object();
    refuseUnknown("field", sent.keySet(), names(operation, Place.BODY));
    List<Parameter> declared = operation.in(Place.BODY);
    declared.stream()
        .flatMap(one -> one.shape().misfit(one.name(), sent.get(one.name())).stream())
        .findFirst()
        .or(() -> missing(declared, sent))
        .ifPresent(
            misfit -> {
              throw wrong(WrongField.of(misfit));
            });
    return sent;
  }

  private static Optional<Misfit> missing(List<Parameter> declared, Map<String, Object> sent) {
    return declared.stream()
        .filter(one -> one.isNeeded() && !sent.containsKey(one.name()))
        .findFirst()
        .map(one -> Misfit.missing(one.name(), one.shape()));
  }

  private static Set<String> names(ApiOperation operation, Place place) {
    return operation.in(place).stream().map(Parameter::name).collect(Collectors.toSet());
  }

  private void refuseUnknown(String what, Set<String> given, Set<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw trouble(
            400,
            "unknown-" + what,
            visit.say("api.unknown." + what, QueryReader.bounded(name)),
            visit.say("api.unknown.remedy", String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  /** The file that was sent; no bytes where none is taken. */
  public byte[] file() {
    return file;
  }

  /** The visit itself. */
  public Visit visit() {
    return visit;
  }

  /** Who asks, for the audit trail. */
  public String who() {
    return visit.who();
  }

  /** A part of the path. */
  public String path(String name) {
    return visit.path(name);
  }

  /** A number in the path, or nothing is there. */
  public long number(String name) {
    String text = visit.path(name);
    if (!text.matches(NUMBER)) {
      throw missing();
    }
    return Long.parseLong(text);
  }

  /** Something behind the question mark, as it is read by this. */
  public <T> Optional<T> query(String name, Function<String, T> read) {
    return visit.query(name).map(text -> read(name, text, read));
  }

  /** Refuses a value that is none of the words that there are. */
  public void check(Parameter asked) {
    if (visit.query(asked.name()).filter(value -> !asked.shape().admits(value)).isPresent()) {
      throw wrong(asked.name());
    }
  }

  /** How many are wanted. */
  public int limit() {
    int limit = query("limit", Integer::valueOf).orElse(USUAL);
    if (limit < 1 || limit > MOST) {
      throw wrong("limit");
    }
    return limit;
  }

  /** The fields that were sent. */
  public Sent sent() {
    return sent;
  }

  /** Reads a value by this; what it cannot read is a problem of the field of this name. */
  public <F, T> T read(String name, F value, Function<F, T> read) {
    return sent.read(name, value, read);
  }

  /** The field of this name cannot be read. */
  public RuntimeException wrong(String name) {
    Optional<?> came = visit.query(name).<Object>map(text -> text);
    return wrong(
        WrongField.of(
            operation, name, came.isPresent() ? came : Optional.ofNullable(fields.get(name))));
  }

  private RuntimeException wrong(WrongField wrong) {
    return trouble(400, wrong.code(), wrong.what(visit), wrong.remedy(visit));
  }

  /** What is wished is done, or refused. */
  public <T> T done(DeskAnswer<T> reply) {
    return reply.match(
        done -> done,
        refusal -> {
          throw refused(refusal);
        });
  }

  /** What is wished of a setup is done, or refused. */
  public SetupOutcome.Done done(SetupOutcome outcome) {
    return outcome.match(
        done -> done,
        refused -> {
          throw trouble(
              409, "setup-refused", refused.setting() + ": " + refused.reason(), refused.remedy());
        });
  }

  /** It is refused. */
  public RuntimeException refused(Refusal refusal) {
    int status =
        refusal.code().startsWith("unknown-")
            ? 404
            : refusal.code().equals("not-shared") ? 403 : 409;
    return trouble(status, refusal.code(), refusal.reason(), refusal.remedy());
  }

  /** It is there, or nothing is. */
  public <T> T there(Optional<T> found) {
    return found.orElseThrow(this::missing);
  }

  private RuntimeException missing() {
    return trouble(404, "missing", visit.say("missing.what"), visit.say("missing.remedy"));
  }

  /** It ends like this. */
  public RuntimeException trouble(int status, String code, String what, String remedy) {
    return Unfit.at(visit, status, code, what, remedy);
  }
}
