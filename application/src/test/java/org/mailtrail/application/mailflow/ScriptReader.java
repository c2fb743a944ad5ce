package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of PowerShell (language specification, chapters 2, 7 and 8) that the scripts of
 * {@link PrepareExchange} use; all else is refused.
 */
final class ScriptReader {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\$(\\w+)(?:\\[([^]]+)])?[ ]*(\\+?=)(?!=)");
  private static final Pattern FUNCTION =
      Pattern.compile("function[ ]+([\\w-]+)\\((?:\\[string][ ]*)?\\$(\\w+)\\)");
  private static final Pattern LOOP = Pattern.compile("foreach[ ]*\\([ ]*\\$(\\w+) in ");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

  private final ScriptText text;
  private final ExpressionReader expressions;

  ScriptReader(String script) {
    this(new ScriptText(script));
  }

  ScriptReader(ScriptText text) {
    this.text = text;
    this.expressions = new ExpressionReader(text, this);
  }

  Code.Block script() {
    Code.Block script = statements('\0');
    text.mustEnd();
    return script;
  }

  /** Statements up to this character, which stays. */
  Code.Block statements(char end) {
    List<Code> statements = new ArrayList<>();
    text.skipToStatement();
    while (!text.isAt(end)) {
      statements.add(statement());
      text.skipToStatement();
    }
    return new Code.Block(statements);
  }

  private Code.Block block() {
    text.skipLines();
    text.expect('{');
    Code.Block block = statements('}');
    text.expect('}');
    return block;
  }

  private Code statement() {
    if (text.takeWord("throw")) {
      Code message = expressions.expression();
      return shell -> {
        throw new Code.Thrown(Values.text(message.run(shell)));
      };
    }
    if (text.takeWord("continue")) {
      return shell -> {
        throw new Code.Continued();
      };
    }
    if (text.takeWord("return")) {
      Code value = expressions.expression();
      return shell -> {
        throw new Code.Returned(value.run(shell));
      };
    }
    return text.takeWord("if") ? choice() : structured();
  }

  private Code structured() {
    Matcher matcher = text.take(FUNCTION);
    if (matcher != null) {
      String name = matcher.group(1);
      List<String> parameters = List.of(matcher.group(2));
      Code.Block body = block();
      return shell -> {
        shell.define(name, parameters, body);
        return null;
      };
    }
    matcher = text.take(LOOP);
    if (matcher != null) {
      return loop(matcher.group(1));
    }
    matcher = text.take(ASSIGNMENT);
    return matcher == null ? pipeline() : assignment(matcher);
  }

  private Code choice() {
    text.expect('(');
    Code condition = pipeline();
    text.expect(')');
    Code.Block then = block();
    Code otherwise = shell -> null;
    if (text.takeWordOnNextLines("elseif")) {
      otherwise = choice();
    } else if (text.takeWordOnNextLines("else")) {
      otherwise = block();
    }
    Code other = otherwise;
    return shell -> Values.isTrue(condition.run(shell)) ? then.run(shell) : other.run(shell);
  }

  private Code loop(String variable) {
    Code all = pipeline();
    text.expect(')');
    Code.Block body = block();
    return shell -> {
      List<Object> results = new ArrayList<>();
      for (Object one : Values.list(all.run(shell))) {
        shell.assign(variable, one);
        results.addAll(once(body, shell));
      }
      return results;
    };
  }

  private static List<Object> once(Code.Block body, Shell shell) {
    try {
      return body.run(shell);
    } catch (Code.Continued next) {
      return List.of();
    }
  }

  @SuppressWarnings("unchecked")
  private Code assignment(Matcher to) {
    String name = to.group(1);
    boolean adds = to.group(3).equals("+=");
    String index = to.group(2);
    Code value = pipeline();
    if (index == null) {
      return shell -> {
        Object right = value.run(shell);
        shell.assign(name, adds ? Values.sum(shell.variable(name), right) : right);
        return null;
      };
    }
    Code key = new ScriptReader(index).expressions.expression();
    return shell -> {
      ((java.util.Map<String, Object>) shell.variable(name))
          .put(Values.text(key.run(shell)), value.run(shell));
      return null;
    };
  }

  /** Commands and expressions, joined by bars. */
  Code pipeline() {
    Element first = element();
    List<Element> more = new ArrayList<>();
    while (text.takeBar()) {
      more.add(element());
    }
    if (first.call() == null && more.isEmpty()) {
      return first.value();
    }
    return shell -> {
      List<Object> passed = first.run(shell, List.of());
      for (Element next : more) {
        passed = next.run(shell, passed);
      }
      return Values.unrolled(passed);
    };
  }

  /** One part of a pipeline: an expression, or a command that takes what came before. */
  private record Element(Code value, @Nullable CallCode call) {
    List<Object> run(Shell shell, List<Object> input) {
      return call == null
          ? Values.list(value.run(shell))
          : shell.command(call.prepared(shell), input);
    }
  }

  private Element element() {
    Matcher word = text.take(WORD);
    if (word == null) {
      return new Element(expressions.expression(), null);
    }
    return new Element(shell -> null, CallCode.read(word.group(), text, expressions));
  }
}
