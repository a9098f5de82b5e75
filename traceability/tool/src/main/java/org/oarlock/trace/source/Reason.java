package org.oarlock.trace.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why a file cannot be read or written, in words; the exceptions of Java name the file alone. */
public final class Reason {

  private Reason() {}

  /** One sentence without the name of the file. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "a file stands where a folder is needed";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    String words = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return Optional.ofNullable(words).orElse(e.getClass().getSimpleName());
  }
}
