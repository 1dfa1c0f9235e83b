package org.televisit.application.export;

import org.televisit.application.export.ExportedMeasures.Check;
import org.televisit.application.export.ExportedMeasures.Sample;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.readiness.CheckFacts;

/** What was measured as the archive's JSON; docs/export.md documents each member. */
final class MeasuresJson {

    private MeasuresJson() {}

    static PrettyJson of(ExportedMeasures measures) {
        return PrettyJson.object()
                .withAll("checks", measures.checks(), MeasuresJson::of)
                .withAll("samples", measures.samples(), MeasuresJson::of);
    }

    private static PrettyJson of(Check check) {
        PrettyJson json = PrettyJson.object()
                .with("startedAt", check.startedAt())
                .with("reportedAt", check.reportedAt())
                .with("level", check.level());
        CheckFacts found = check.facts();
        return found == null
                ? json
                : json.with("browser", found.browser())
                        .with("camera", found.camera())
                        .with("microphone", found.microphone())
                        .with("speaker", found.speaker())
                        .with("direct", found.paths().direct())
                        .with("relayUdp", found.paths().udp())
                        .with("relayTcp", found.paths().tcp())
                        .with("relayTls", found.paths().tls())
                        .with("roundTripMillis", found.roundTripMillis())
                        .with("kbitsPerSecond", found.kbitsPerSecond());
    }

    private static PrettyJson of(Sample sample) {
        QualityFigures figures = sample.figures();
        return PrettyJson.object()
                .with("at", sample.at())
                .with("roundTripMillis", figures.roundTripMillis())
                .with("jitterMillis", figures.jitterMillis())
                .with("lostPermille", figures.lostPermille())
                .with("concealedPermille", figures.concealedPermille())
                .with("freezes", figures.freezes())
                .with("receivedKbps", figures.receivedKbps())
                .with("sentKbps", figures.sentKbps())
                .with("framesPerSecond", figures.framesPerSecond())
                .with("pictureHeight", figures.pictureHeight())
                .with("step", figures.step())
                .with("relayed", figures.relayed())
                .with("meanOpinionScore", sample.meanOpinionScore());
    }
}
