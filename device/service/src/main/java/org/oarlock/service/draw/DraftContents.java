package org.oarlock.service.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oarlock.dicom.rt.CodedTerm;
import org.oarlock.dicom.rt.Rgb;
import org.oarlock.dicom.rt.RtEquipment;
import org.oarlock.inference.Colour;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.inference.StructureSpec;
import org.oarlock.service.release.Manufacturer;
import org.oarlock.trace.annotations.Implements;

/** What every object of one request holds: which structures, how they are called, who made it. */
final class DraftContents {

  private final DrawRequest request;
  private final Words words;
  private final List<String> names;

  DraftContents(DrawRequest request) {
    this.request = request;
    this.words = new Words(request.origin(), request.stamp(), request.version());
    this.names =
        RoiNames.of(
            request.choice(),
            structures().stream().map(structure -> structure.spec().tg263Name()).toList());
  }

  Words words() {
    return words;
  }

  /** Places in the package of what is wanted and found, in the order of the destination. */
  List<Integer> drawn() {
    return inOrder().filter(this::isWanted).filter(this::isFound).toList();
  }

  String description() {
    return words.description(
        inOrder().filter(n -> isWanted(n) && !isFound(n)).map(this::tg263Name).toList(),
        inOrder().filter(n -> !isWanted(n)).map(this::tg263Name).toList());
  }

  SegmentedStructure structure(int n) {
    return structures().get(n);
  }

  StructureSpec spec(int n) {
    return structures().get(n).spec();
  }

  String tg263Name(int n) {
    return spec(n).tg263Name();
  }

  /** How the destination calls it. */
  String name(int n) {
    return names.get(n);
  }

  Rgb colour(int n) {
    Colour colour = request.choice().colour(tg263Name(n)).orElse(spec(n).colour());
    return new Rgb(colour.red(), colour.green(), colour.blue());
  }

  CodedTerm term(int n) {
    var code = spec(n).code();
    return new CodedTerm(code.value(), code.scheme(), code.meaning());
  }

  @Implements("SRS-1409")
  RtEquipment equipment() {
    Optional<Manufacturer> manufacturer = request.manufacturer();
    return new RtEquipment(
        manufacturer.map(Manufacturer::name),
        Optional.of("Oarlock"),
        manufacturer.flatMap(Manufacturer::serialNumber),
        manufacturer.flatMap(Manufacturer::udi),
        List.of(words.versions()));
  }

  /** Places in the package, those that the destination wants first before the others. */
  @Implements("SRS-1411")
  private Stream<Integer> inOrder() {
    return IntStream.range(0, structures().size())
        .boxed()
        .sorted(Comparator.comparing(n -> request.choice().place(tg263Name(n))));
  }

  private boolean isFound(int n) {
    return !structure(n).mask().isEmpty();
  }

  @Implements("SRS-1413")
  private boolean isWanted(int n) {
    return request.choice().wants(tg263Name(n));
  }

  private List<SegmentedStructure> structures() {
    return request.segmentation().structures();
  }
}
