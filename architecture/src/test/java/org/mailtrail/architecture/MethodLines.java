package org.mailtrail.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How long methods and constructors are, in lines of code between their braces: neither blank nor
 * comment; a text block is one line. What a lambda or a class without a name does counts where it
 * stands. The clause of a contract tells a whole story, as every test does, and may be longer.
 */
final class MethodLines {
  private static final int MOST = 15;
  private static final int MOST_OF_A_CLAUSE = 25;
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private MethodLines() {}

  /** By type and method: those of main code that are longer than one reads at once. */
  static Map<String, Long> tooMany(Path root) throws IOException {
    List<Path> files = CodeLines.all(root);
    try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
      return longer(
          (JavacTask)
              COMPILER.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files)));
    }
  }

  private static Map<String, Long> longer(JavacTask parsed) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    SourcePositions positions = Trees.instance(parsed).getSourcePositions();
    for (CompilationUnitTree file : parsed.parse()) {
      new Methods(file, positions, found).scan(file, "");
    }
    return found;
  }

  /** Walks through a file and knows the type that it is in. */
  private static final class Methods extends TreePathScanner<Void, String> {
    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private final Map<String, Long> found;

    Methods(CompilationUnitTree file, SourcePositions positions, Map<String, Long> found) {
      this.file = file;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, String around) {
      boolean unnamed = type.getSimpleName().isEmpty();
      return super.visitClass(type, unnamed ? around : around + type.getSimpleName() + ".");
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      if (method.getBody() != null) {
        long lines = lines(method);
        if (lines > (isClause(method) ? MOST_OF_A_CLAUSE : MOST)) {
          found.merge(type + name(method), lines, Math::max);
        }
      }
      return super.visitMethod(method, type);
    }

    private static boolean isClause(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(one -> one.getAnnotationType().toString().equals("Test"));
    }

    private static String name(MethodTree method) {
      return method.getName().contentEquals("<init>") ? "new" : method.getName().toString();
    }

    private long lines(MethodTree method) {
      int start = (int) positions.getStartPosition(file, method.getBody());
      int end = (int) positions.getEndPosition(file, method.getBody());
      try {
        CharSequence source = file.getSourceFile().getCharContent(true);
        String body = source.subSequence(start + 1, end - 1).toString();
        return CodeLines.in(TEXT_BLOCK.matcher(body).replaceAll("\"\""));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
