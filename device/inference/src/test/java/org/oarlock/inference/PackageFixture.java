package org.oarlock.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small model packages, sound ones and broken ones. */
final class PackageFixture {

  static final String MANIFEST =
      """
      {
        "format": 1,
        "name": "test-package",
        "version": "3",
        "clinical": false,
        "notice": "for tests",
        "description": "one structure",
        "inputRanges": {
          "modalities": ["CT"], "minAgeYears": 18, "maxAgeYears": 120,
          "minSliceSpacingMm": 0.5, "maxSliceSpacingMm": 6.0,
          "minPixelSpacingMm": 0.3, "maxPixelSpacingMm": 6.0,
          "minScanLengthMm": 30.0, "maxScanLengthMm": 2000.0,
          "minSlices": 5, "maxGantryTiltDegrees": 0.1,
          "minHu": -8192, "maxHu": 32767, "maxDarkestHu": -500, "minBrightestHu": -100
        },
        "voxelSpacingMm": [],
        "network": {
          "file": "net.onnx", "input": "hu", "output": "scores",
          "classes": ["air", "soft"], "scores": "EXCLUSIVE",
          "window": {"slices": 8, "rows": 0, "columns": 0},
          "overlap": {"slices": 0, "rows": 0, "columns": 0},
          "blending": "UNIFORM", "paddingHu": -1024
        },
        "workings": [],
        "structures": [
          {
            "tg263Name": "Body",
            "code": {"value": "38266002", "scheme": "SCT", "meaning": "Entire body"},
            "interpretedType": "EXTERNAL",
            "colour": {"red": 0, "green": 255, "blue": 0},
            "laterality": "NONE",
            "expectedVolume": {"minMl": 1, "maxMl": 250000},
            "reportCutEnds": false,
            "reportCutSides": true,
            "postProcessing": [{"step": "take", "of": ["soft"]}]
          }
        ]
      }
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, byte[]> late = new LinkedHashMap<>();

  private PackageFixture() {}

  static PackageFixture sound() {
    return new PackageFixture()
        .file("manifest.json", MANIFEST)
        .file("net.onnx", "not read when a package is loaded")
        .file("model-card.md", "# Card");
  }

  /** A sound package whose manifest has one text replaced by another. */
  static PackageFixture withManifest(String text, String replacement) {
    if (!MANIFEST.contains(text)) {
      throw new IllegalArgumentException("the manifest has no " + text);
    }
    return sound().file("manifest.json", MANIFEST.replace(text, replacement));
  }

  PackageFixture file(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Changes or adds a file after the digests were taken. */
  PackageFixture altered(String name, String content) {
    late.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] zip() {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put("digests.json", digests());
    all.putAll(late);
    return zip(all);
  }

  byte[] signedZip(PrivateKey key) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(digests());
      late.putIfAbsent("signature", ed25519.sign());
      return zip();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] digests() {
    return files.entrySet().stream()
        .map(f -> "\"" + f.getKey() + "\": \"" + PackageCheck.sha256(f.getValue()) + "\"")
        .collect(Collectors.joining(",", "{\"sha256\": {", "}}"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
