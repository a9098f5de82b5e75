package org.oarlock.trace.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Report;

/** Writes pages in one frame, and splits those that would grow too large. Several threads may. */
@Implements("SRS-3705")
final class PageWriter {

  /** Leaves room for the frame below the 1 MB that a page may have. */
  private static final int SPLIT_AT = 700_000;

  /** Bytes that a page has at most, unless one entry alone is larger. */
  private static final int MOST = 1_000_000;

  private final Path out;
  private final Frame root;
  private final Frame folder;
  private final AtomicInteger pages = new AtomicInteger();

  /** Tens of thousands of pages are made in the memory of one for each thread. */
  private final ThreadLocal<StringBuilder> texts = ThreadLocal.withInitial(StringBuilder::new);

  /** The same as bytes, where the system takes them without a copy. */
  private final ThreadLocal<ByteBuffer> files =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(MOST));

  /**
   * Makes the folder.
   *
   * @param indexParts how many files the search index has
   */
  PageWriter(Path out, String product, Report report, int indexParts) throws IOException {
    this.out = out;
    this.root = new Frame(product, report, "", indexParts);
    this.folder = new Frame(product, report, "../", indexParts);
    Files.createDirectories(out.resolve("item"));
  }

  /** How many pages were written. */
  int pages() {
    return pages.get();
  }

  /** Writes a file that comes with the tool beside the pages. */
  void resource(String name) throws IOException {
    try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the jar");
      }
      Files.write(out.resolve(name), in.readAllBytes());
    }
  }

  /** Writes a text beside the pages. */
  void text(String name, String text) throws IOException {
    Files.writeString(out.resolve(name), text);
  }

  /** Some of the pages. */
  @FunctionalInterface
  interface Part {
    void write(PageWriter pages) throws IOException;
  }

  /**
   * Writes all parts; every core takes the next one as soon as it has done one. After a failure no
   * further part is begun, and nothing is written any more once this has ended.
   */
  void each(List<Part> parts) throws IOException {
    AtomicInteger next = new AtomicInteger();
    Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(
            core -> {
              int i = next.getAndIncrement();
              while (i < parts.size() && failures.isEmpty()) {
                try {
                  parts.get(i).write(this);
                } catch (IOException e) {
                  failures.add(e);
                }
                i = next.getAndIncrement();
              }
            });
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }

  /** Writes one page. */
  void page(String file, String title, Consumer<StringBuilder> body) throws IOException {
    write(file, title, false, body);
  }

  private void write(String file, String title, boolean wide, Consumer<StringBuilder> body)
      throws IOException {
    StringBuilder html = texts.get();
    html.setLength(0);
    body.accept(html);
    Frame frame = file.contains("/") ? folder : root;
    replace(out.resolve(file), bytes(frame.around(title, wide, html)));
    pages.incrementAndGet();
  }

  /** The pieces, one behind the other. */
  private ByteBuffer bytes(List<byte[]> pieces) {
    int size = pieces.stream().mapToInt(piece -> piece.length).sum();
    if (files.get().capacity() < size) {
      files.set(ByteBuffer.allocateDirect(size));
    }
    ByteBuffer file = files.get().clear();
    pieces.forEach(file::put);
    return file.flip();
  }

  /**
   * Leaves a page as it is when nothing changed, and else writes it anew and not over the old one:
   * file systems wait for the disk when a file is written over, and are slow to make many files
   * after many were deleted.
   */
  private static void replace(Path file, ByteBuffer page) throws IOException {
    try {
      create(file, page);
    } catch (FileAlreadyExistsException e) {
      if (!page.equals(ByteBuffer.wrap(Files.readAllBytes(file)))) {
        Files.delete(file);
        create(file, page);
      }
    }
  }

  private static void create(Path file, ByteBuffer page) throws IOException {
    try (WritableByteChannel made =
        Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (page.hasRemaining()) {
        made.write(page);
      }
    }
  }

  /** Writes a table without filters, over several pages if it is long. */
  void table(String file, String title, String intro, String head, List<String> rows)
      throws IOException {
    List<Row> plain = rows.stream().map(row -> new Row(List.of(), row)).toList();
    table(file, title, intro, head, new Filters(List.of(), plain));
  }

  /**
   * Writes a table, over several pages if it is long.
   *
   * @param intro HTML above the table, repeated on each page
   */
  void table(String file, String title, String intro, String head, Filters filters)
      throws IOException {
    List<List<Row>> parts = parts(filters.rows());
    String buttons = filters.html(parts, file);
    for (int i = 0; i < parts.size(); i++) {
      String pager = pager(file, i, parts.size());
      List<Row> rows = parts.get(i);
      write(
          part(file, i),
          title,
          true,
          html -> {
            Html.text(html.append("<h1>"), title).append("</h1>\n");
            html.append(intro)
                .append(pager)
                .append("<div class=\"filtered\">")
                .append(buttons)
                .append("<table class=\"rows\">")
                .append(head)
                .append("<tbody>\n");
            rows.forEach(row -> html.append(row.html()));
            html.append("</tbody></table></div>\n").append(pager);
          });
    }
  }

  private static List<List<Row>> parts(List<Row> rows) {
    List<List<Row>> parts = new ArrayList<>();
    List<Row> part = new ArrayList<>();
    int length = 0;
    for (Row row : rows) {
      if (length + row.html().length() > SPLIT_AT) {
        parts.add(part);
        part = new ArrayList<>();
        length = 0;
      }
      part.add(row);
      length += row.html().length();
    }
    parts.add(part);
    return parts;
  }

  private static String pager(String file, int current, int count) {
    if (count == 1) {
      return "";
    }
    StringBuilder links = new StringBuilder("<p class=\"pager\">Page ");
    for (int i = 0; i < count; i++) {
      links.append(
          i == current
              ? "<b>" + (i + 1) + "</b> "
              : "<a href=\"" + part(file, i) + "\">" + (i + 1) + "</a> ");
    }
    return links.append("</p>\n").toString();
  }

  /** File of a part of a table; the first has the table's own name. */
  static String part(String file, int index) {
    return index == 0 ? file : file.replace(".html", "-" + (index + 1) + ".html");
  }
}
