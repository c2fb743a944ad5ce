package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads expressions, from the operators that bind least to literals. */
final class ExpressionReader {
  private static final Pattern LOGIC = Pattern.compile("(-and|-or)\\b");
  private static final Pattern COMPARISON =
      Pattern.compile("(-eq|-ne|-gt|-contains|-match|-join)\\b");
  private static final Pattern PLUS = Pattern.compile("(\\+)");
  private static final Pattern NOT = Pattern.compile("-not\\b");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.-]*");
  private static final Pattern KEY = Pattern.compile("(\\w+)[ ]*=");

  private final ScriptText text;
  private final ScriptReader statements;

  ExpressionReader(ScriptText text, ScriptReader statements) {
    this.text = text;
    this.statements = statements;
  }

  Code expression() {
    return binary(LOGIC, () -> binary(COMPARISON, () -> binary(PLUS, this::listed)));
  }

  private interface Level {
    Code read();
  }

  private Code binary(Pattern operators, Level next) {
    Code left = next.read();
    for (Matcher found = text.take(operators); found != null; found = text.take(operators)) {
      String operator = found.group(1);
      Code first = left;
      Code second = next.read();
      left = shell -> applied(operator, first.run(shell), second, shell);
    }
    return left;
  }

  /** The right side is not looked at where the left one decides. */
  private static Object applied(String operator, @Nullable Object left, Code second, Shell shell) {
    if (operator.equals("-and") && !Values.isTrue(left)) {
      return false;
    }
    return operator.equals("-or") && Values.isTrue(left)
        ? true
        : Values.apply(operator, left, second.run(shell));
  }

  private Code listed() {
    Code first = unary();
    if (!text.isAt(',')) {
      return first;
    }
    List<Code> all = new ArrayList<>(List.of(first));
    while (text.isAt(',')) {
      text.expect(',');
      text.skipLines();
      all.add(unary());
    }
    return shell ->
        all.stream().map(code -> code.run(shell)).collect(Collectors.toCollection(ArrayList::new));
  }

  private Code unary() {
    if (text.take(NOT) == null) {
      return argument();
    }
    Code negated = unary();
    return shell -> !Values.isTrue(negated.run(shell));
  }

  /** A value with its members, as it stands after a parameter. */
  Code argument() {
    Code value = primary();
    while (true) {
      if (text.peek() == '.') {
        text.expect('.');
        value = member(value);
      } else if (text.peek() == '[') {
        text.expect('[');
        value = indexed(value, expression());
        text.expect(']');
      } else {
        return value;
      }
    }
  }

  private Code member(Code of) {
    String name = text.take(Pattern.compile("\\w+")).group();
    if (text.peek() != '(') {
      return shell -> shell.member(of.run(shell), name);
    }
    text.expect('(');
    Code argument = expression();
    text.expect(')');
    if (!name.equals("TrimEnd")) {
      throw text.wrong("the stub does not know the method " + name);
    }
    return shell -> {
      String end = Values.text(argument.run(shell));
      return Values.text(of.run(shell)).replaceAll(Pattern.quote(end) + "+$", "");
    };
  }

  private static Code indexed(Code of, Code index) {
    return shell -> {
      Object all = of.run(shell);
      Object key = index.run(shell);
      return all instanceof Map<?, ?> table
          ? table.get(Values.text(key))
          : Values.list(all).get(Integer.parseInt(Values.text(key)));
    };
  }

  private Code primary() {
    text.skipBlanks();
    return switch (text.peek()) {
      case '\'' -> {
        String verbatim = StringReader.verbatim(text);
        yield shell -> verbatim;
      }
      case '"' -> StringReader.expandable(text);
      case '(' -> bracketed();
      case '{' -> scriptBlock();
      case '@' -> {
        text.expect('@');
        yield text.isAt('(') ? array() : table();
      }
      default -> simple();
    };
  }

  private Code bracketed() {
    text.expect('(');
    Code inner = statements.pipeline();
    text.expect(')');
    return inner;
  }

  private Code array() {
    text.expect('(');
    Code.Block all = statements.statements(')');
    text.expect(')');
    return shell -> new ArrayList<>(all.run(shell));
  }

  private Code table() {
    text.expect('{');
    Map<String, Code> entries = new LinkedHashMap<>();
    text.skipToStatement();
    while (!text.isAt('}')) {
      String key = text.take(KEY).group(1);
      entries.put(key, expression());
      text.skipToStatement();
    }
    text.expect('}');
    return shell -> {
      Map<String, Object> table = Values.object();
      entries.forEach((key, value) -> table.put(key, value.run(shell)));
      return table;
    };
  }

  private Code scriptBlock() {
    text.expect('{');
    Code.Block block = statements.statements('}');
    text.expect('}');
    return shell -> block;
  }

  private Code simple() {
    Matcher found = text.take(VARIABLE);
    if (found != null) {
      return StringReader.variable(found.group(1) == null ? found.group(2) : found.group(1));
    }
    found = text.take(NUMBER);
    if (found != null) {
      String number = found.group();
      return shell -> number.contains(".") ? number : (Object) Integer.valueOf(number);
    }
    found = text.take(WORD);
    if (found == null) {
      throw text.wrong("the stub does not know what begins with " + text.peek());
    }
    String word = found.group();
    return shell -> word;
  }
}
