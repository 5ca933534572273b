import com.adobe.epubcheck.tool.EpubChecker;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Runs the official EPUBCheck over many books in one Java process, since starting one takes longer than the check.
 *
 *     java -cp epubcheck.jar EpubCheckAll.java BOOK.epub REPORT.json [BOOK.epub REPORT.json]…
 */
public class EpubCheckAll {
  public static void main(String[] arguments) {
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(silent);
    System.setErr(silent);
    for (int at = 0; at + 1 < arguments.length; at += 2) {
      new EpubChecker().run(new String[] {arguments[at], "--json", arguments[at + 1]});
    }
  }
}
