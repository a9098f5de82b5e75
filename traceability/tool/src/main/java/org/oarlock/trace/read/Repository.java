package org.oarlock.trace.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.review.Present;
import org.oarlock.trace.review.Signature;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * Everything that was read, before anybody judged it.
 *
 * @param unclaimed files of the quality folders that no kind reads
 * @param classes superclass by name of all compiled classes, tests included
 * @param paths every file and folder, to look paths up in
 * @param sbomRead whether a bill of materials was there
 * @param baseline what stood here last time; nothing if no baseline is committed
 * @param tree the working tree, when the tests ran and now; nothing if no results were read
 * @param signatures what persons signed, checked by nobody yet
 * @param present what stands beside the items, looked up where a signature asks for it
 * @param mutants code changed on purpose, and which test noticed
 * @param effects controls that were disabled on purpose, and which test noticed
 * @param methods methods of each class that a control names as the one that carries it
 */
public record Repository(
    TraceModel model,
    List<Item> items,
    List<CodeClaim> code,
    List<TestClaim> tests,
    List<ScenarioRow> rows,
    List<TestResult> results,
    List<Component> components,
    boolean sbomRead,
    Optional<RiskPolicy> policy,
    Optional<Baseline> baseline,
    List<Place> unclaimed,
    Map<String, String> classes,
    Set<String> paths,
    Optional<BoundTree> tree,
    List<Mutant> mutants,
    List<Effect> effects,
    Map<String, List<String>> methods,
    List<Signature> signatures,
    Present present) {}
