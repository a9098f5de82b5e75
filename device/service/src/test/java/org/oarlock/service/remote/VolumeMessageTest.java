package org.oarlock.service.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.service.Sha256;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

class VolumeMessageTest {
  private static final String PACKAGE = "ab".repeat(32);
  private static final Volume THORAX = CtSeries.thorax().phantom().volume();
  private static final long PLENTY = 1L << 30;

  @Test
  @Verifies("SRS-4601")
  void gives_back_voxels_geometry_and_package_exactly() throws IOException {
    VolumeMessage.Packed packed = VolumeMessage.pack(THORAX, PACKAGE);
    VolumeMessage read = read(packed.body(), PLENTY);

    assertThat(read.id()).isEqualTo(packed.id());
    assertThat(read.packageDigest()).isEqualTo(PACKAGE);
    assertThat(read.volume().grid()).isEqualTo(THORAX.grid());
    for (int index = 0; index < THORAX.grid().voxels(); index++) {
      assertThat(read.volume().hu(index)).isEqualTo(THORAX.hu(index));
    }
  }

  @Test
  @Verifies("SRS-4601")
  void its_number_is_the_digest_of_all_that_decides_the_result() throws IOException {
    Grid near = new Grid(2, 1, 1, new Vector3(0, 0, 0), x(), y(), 1, 1, 1);
    Grid far = new Grid(2, 1, 1, new Vector3(0, 0, 0.001), x(), y(), 1, 1, 1);
    Set<String> numbers = new TreeSet<>();
    for (Grid grid : new Grid[] {near, far}) {
      for (short hu : new short[] {-1000, 40}) {
        for (String model : new String[] {PACKAGE, "cd".repeat(32)}) {
          Volume volume = new Volume(grid, new short[] {hu, 0});
          VolumeMessage.Packed packed = VolumeMessage.pack(volume, model);
          assertThat(packed.id()).isEqualTo(Sha256.of(plain(packed.body())));
          numbers.add(packed.id());
        }
      }
    }
    assertThat(numbers).hasSize(8);
  }

  @Test
  @Verifies("SRS-4603")
  void a_small_message_that_claims_many_voxels_is_refused_before_there_is_room_for_them()
      throws IOException {
    byte[] plain = plain(VolumeMessage.pack(THORAX, PACKAGE).body());
    byte[] head = Arrays.copyOf(plain, 17 + 64 + 108);
    for (int at = 81; at < 93; at += 4) {
      Arrays.fill(head, at, at + 4, (byte) 0);
      head[at + 2] = 4;
    }
    assertThatThrownBy(() -> read(gzip(head), 512L << 20))
        .isInstanceOf(OversizedVolume.class)
        .hasMessageContaining("2147483648 bytes");
  }

  @Test
  @Verifies("SRS-4603")
  void what_is_cut_or_goes_on_or_begins_otherwise_is_refused() throws IOException {
    byte[] plain = plain(VolumeMessage.pack(THORAX, PACKAGE).body());

    assertThatIOException().isThrownBy(() -> read(gzip(Arrays.copyOf(plain, 100)), PLENTY));
    assertThatIOException()
        .isThrownBy(() -> read(gzip(Arrays.copyOf(plain, plain.length - 1)), PLENTY));
    assertThatIOException()
        .isThrownBy(() -> read(gzip(Arrays.copyOf(plain, plain.length + 1)), PLENTY))
        .withMessageContaining("after the last voxel");
    assertThatIOException().isThrownBy(() -> read(plain, PLENTY));
    plain[0] ^= 1;
    assertThatIOException()
        .isThrownBy(() -> read(gzip(plain), PLENTY))
        .withMessageContaining("does not begin");
  }

  private static VolumeMessage read(byte[] body, long most) throws IOException {
    return VolumeMessage.read(new ByteArrayInputStream(body), most);
  }

  private static byte[] plain(byte[] body) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(body)) {
      out.write(plain);
    }
    return body.toByteArray();
  }

  private static Vector3 x() {
    return new Vector3(1, 0, 0);
  }

  private static Vector3 y() {
    return new Vector3(0, 1, 0);
  }
}
