package org.televisit.web.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.televisit.domain.quality.ConnectionFigures;
import org.televisit.domain.quality.Outcomes;
import org.televisit.domain.quality.QualityLine;
import org.televisit.domain.quality.SetupFigures;
import org.televisit.web.page.Words;

/** The figures as a sheet, with a head in the reader's language. */
@RequestScoped
public class QualitySheet {

    private static final List<String> COLUMNS = List.of(
            "quality.day",
            "quality.doctor",
            "quality.video",
            "quality.phone",
            "quality.failed",
            "quality.noShow",
            "quality.doctorLate",
            "quality.calledOff",
            "quality.column.success",
            "quality.column.measured",
            "quality.column.median",
            "quality.column.slow",
            "quality.column.calls",
            "quality.column.relayed",
            "quality.column.score");

    @Inject
    private Words words;

    /** All lines below the head. */
    public String of(List<QualityLine> lines) {
        Sheet sheet = new Sheet().line(COLUMNS.stream().map(words::text).toArray());
        lines.forEach(line -> sheet.line(cells(line)));
        return sheet.toString();
    }

    private static Object[] cells(QualityLine line) {
        Outcomes outcomes = line.outcomes();
        SetupFigures setup = line.setup();
        ConnectionFigures connection = line.connection();
        return Stream.of(
                        line.day(),
                        line.doctor(),
                        outcomes.video(),
                        outcomes.phone(),
                        outcomes.failed(),
                        outcomes.noShow(),
                        outcomes.doctorLate(),
                        outcomes.calledOff(),
                        percent(outcomes.successRate()),
                        setup.measured(),
                        whole(setup.median()),
                        whole(setup.slow()),
                        connection.calls(),
                        connection.relayed(),
                        hundredths(connection.meanOpinionScore()))
                .toArray();
    }

    private static Long percent(Double share) {
        return share == null ? null : Math.round(100 * share);
    }

    private static Long whole(Double value) {
        return value == null ? null : Math.round(value);
    }

    private static Double hundredths(Double value) {
        return value == null ? null : Math.round(100 * value) / 100.0;
    }
}
