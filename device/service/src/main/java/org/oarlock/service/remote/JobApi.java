package org.oarlock.service.remote;

import java.io.IOException;
import java.io.InputStream;
import org.oarlock.inference.ModelPackage;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.job.ModelShelf;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The HTTP face of the inference role. A job has the digest of its content as its number, so asking
 * twice is asking once.
 */
@RestController
@RequestMapping(JobApi.PATH)
@Implements({"SRS-4602", "SRS-4603"})
final class JobApi {

  /** Where all of it stands; the number is that of its version. */
  static final String PATH = "/inference/v1";

  private static final long MEBIBYTE = 1L << 20;

  private final JobBoard board;
  private final ModelShelf shelf;
  private final long mostBytes;

  JobApi(JobBoard board, ModelShelf shelf, SiteConfiguration configuration) {
    this.board = board;
    this.shelf = shelf;
    this.mostBytes = configuration.inference().maxVolumeMb() * MEBIBYTE;
  }

  @GetMapping("/models")
  Offer models() {
    return Offer.of(BuildIdentity.ofThisBuild(), shelf.all());
  }

  @PutMapping("/jobs/{id}")
  JobProgress start(
      @PathVariable("id") String id,
      @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, defaultValue = "-1") long length,
      InputStream body)
      throws JobRefused {
    measured(length);
    if (!board.takePlace()) {
      throw new JobRefused(JobProblem.NO_ROOM);
    }
    boolean begun = false;
    try {
      VolumeMessage message = message(body);
      if (!message.id().equals(id)) {
        throw new JobRefused(JobProblem.OTHER_CONTENT, "its digest is " + message.id());
      }
      ModelPackage model = model(message.packageDigest());
      begun = true;
      return board.begin(id, message.volume(), model);
    } finally {
      if (!begun) {
        board.leavePlace();
      }
    }
  }

  /** Before a byte is read. */
  @Implements("RC-252")
  private void measured(long length) throws JobRefused {
    if (length < 0) {
      throw new JobRefused(JobProblem.NO_LENGTH);
    }
    if (length > mostBytes) {
      throw new JobRefused(
          JobProblem.TOO_LARGE, length + " bytes were announced; at most " + mostBytes);
    }
  }

  private VolumeMessage message(InputStream body) throws JobRefused {
    try {
      return VolumeMessage.read(body, mostBytes);
    } catch (OversizedVolume e) {
      throw new JobRefused(JobProblem.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new JobRefused(JobProblem.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private ModelPackage model(String digest) throws JobRefused {
    return shelf.all().stream()
        .filter(each -> each.digest().equals(digest))
        .findFirst()
        .orElseThrow(() -> new JobRefused(JobProblem.UNKNOWN_PACKAGE));
  }

  @GetMapping("/jobs/{id}")
  JobProgress progress(@PathVariable("id") String id) throws JobRefused {
    return board.progress(id).orElseThrow(() -> new JobRefused(JobProblem.UNKNOWN_JOB));
  }

  @GetMapping(value = "/jobs/{id}/result", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> result(@PathVariable("id") String id) throws JobRefused {
    progress(id);
    byte[] result = board.result(id);
    if (result == null) {
      throw new JobRefused(JobProblem.NOT_DONE);
    }
    return ResponseEntity.ok(result);
  }

  @DeleteMapping("/jobs/{id}")
  ResponseEntity<Void> cancel(@PathVariable("id") String id) {
    board.forget(id);
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(JobRefused refused) {
    ProblemDetail problem = refused.problem().with(String.valueOf(refused.getMessage()));
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
