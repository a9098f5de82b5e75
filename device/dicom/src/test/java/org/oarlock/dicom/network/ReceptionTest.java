package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

@Verifies({"SRS-305", "SRS-306"})
class ReceptionTest {

  private static final InstanceHeader HEADER =
      new InstanceHeader(
          "1",
          "CT1",
          "OARLOCK",
          Uids.CT_IMAGE_STORAGE,
          "2.25.1",
          Uids.EXPLICIT_VR_LITTLE_ENDIAN,
          1);
  private static final byte[] TEN = new byte[10];

  private final List<String> calls = new ArrayList<>();

  @Test
  void a_whole_instance_gets_the_status_of_its_sink() throws IOException {
    Reception reception = open(new Probe(), 100);
    reception.take(TEN, 10);
    reception.take(TEN, 4);
    assertThat(reception.complete()).isEqualTo(DimseStatus.DATA_SET_MISMATCH);
    reception.close();
    assertThat(calls).containsExactly("write 10", "write 4", "complete");
  }

  @Test
  void an_unfinished_instance_is_abandoned_once() throws IOException {
    Reception reception = open(new Probe(), 100);
    reception.take(TEN, 10);
    reception.close();
    reception.close();
    assertThat(calls).containsExactly("write 10", "abandon");
  }

  @Test
  void an_instance_beyond_the_limit_is_abandoned_and_refused() throws IOException {
    Reception reception = open(new Probe(), 15);
    reception.take(TEN, 10);
    reception.take(TEN, 10);
    reception.take(TEN, 10);
    assertThat(reception.complete().code()).isEqualTo(DimseStatus.OUT_OF_RESOURCES.code());
    assertThat(calls).containsExactly("write 10", "abandon");
  }

  @Test
  void what_is_thrown_away_is_bounded_too() throws IOException {
    Reception reception = Reception.refused(DimseStatus.OUT_OF_RESOURCES, 15);
    reception.take(TEN, 10);
    assertThatThrownBy(() -> reception.take(TEN, 10)).isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void a_refusal_up_front_stands() throws IOException {
    InstanceSink refusing =
        header -> new InstanceSink.Opening.Refused(DimseStatus.DATA_SET_MISMATCH);
    Reception reception = Reception.open(refusing, HEADER, 100);
    reception.take(TEN, 10);
    assertThat(reception.complete()).isEqualTo(DimseStatus.DATA_SET_MISMATCH);
  }

  @Test
  @Verifies(value = "RC-2", shows = Verifies.Shows.EFFECTIVE)
  void a_disk_that_fails_is_answered_out_of_resources() throws IOException {
    Reception reception =
        open(
            new Probe() {
              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk full");
              }
            },
            100);
    reception.take(TEN, 10);
    reception.take(TEN, 10);
    assertThat(reception.complete()).isEqualTo(DimseStatus.OUT_OF_RESOURCES);
    assertThat(calls).containsExactly("abandon");
  }

  @Test
  @Verifies(value = "RC-2", shows = Verifies.Shows.EFFECTIVE)
  void a_fault_of_the_sink_is_never_a_success() throws IOException {
    InstanceSink broken =
        header -> {
          throw new IllegalStateException("no index");
        };
    InstanceSink full =
        header -> {
          throw new IOException("no room");
        };
    assertThat(Reception.open(broken, HEADER, 9).complete())
        .isEqualTo(DimseStatus.PROCESSING_FAILURE);
    assertThat(Reception.open(full, HEADER, 9).complete()).isEqualTo(DimseStatus.OUT_OF_RESOURCES);
    Reception incomplete =
        open(
            new Probe() {
              @Override
              public DimseStatus complete() throws IOException {
                throw new IOException("no fsync");
              }
            },
            100);
    incomplete.take(TEN, 10);
    assertThat(incomplete.complete()).isEqualTo(DimseStatus.PROCESSING_FAILURE);
  }

  private Reception open(IncomingInstance instance, long longest) {
    return Reception.open(header -> new InstanceSink.Opening.Taken(instance), HEADER, longest);
  }

  private class Probe implements IncomingInstance {

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      calls.add("write " + length);
    }

    @Override
    public DimseStatus complete() throws IOException {
      calls.add("complete");
      return DimseStatus.DATA_SET_MISMATCH;
    }

    @Override
    public void abandon() {
      calls.add("abandon");
    }
  }
}
