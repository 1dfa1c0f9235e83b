package org.televisit.web.quality;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.televisit.application.quality.QualityReport;
import org.televisit.application.quality.QualityReports;
import org.televisit.domain.call.QualityWord;
import org.televisit.domain.quality.ConnectionFigures;
import org.televisit.domain.quality.FailureCause;
import org.televisit.domain.quality.QualityScope;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;
import org.televisit.web.quality.DayBars.OutcomeKind;

/** How visits went, in figures and drawings. */
@Named("quality")
@RequestScoped
public class QualityBacking {

    @Inject
    private QualityReports reports;

    @Inject
    private QualityFilter filter;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    private QualityReport report;
    private DayBars bars;
    private DayCurves curves;

    /**
     * A horizontal bar.
     *
     * @param word key of what it stands for
     * @param share of the longest, 0 to 100, as SVG has it
     */
    public record Bar(String word, long count, String share) {}

    @PostConstruct
    void load() {
        report = reports.report(scope());
        bars = DayBars.of(report);
        curves = DayCurves.of(report);
    }

    /** Which visits they are about. */
    QualityScope scope() {
        return filter.getScope();
    }

    public QualityReport getReport() {
        return report;
    }

    public DayBars getBars() {
        return bars;
    }

    public DayCurves getCurves() {
        return curves;
    }

    /** The kinds of outcome, for the drawing's legend. */
    public List<String> getKinds() {
        return Arrays.stream(OutcomeKind.values()).map(OutcomeKind::word).toList();
    }

    /** Why video did not carry visits, all causes, the first of which is the gravest. */
    public List<Bar> getCauses() {
        List<Bar> bars = new ArrayList<>();
        long most = report.causes().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        for (FailureCause cause : FailureCause.values()) {
            bars.add(bar("quality.cause." + cause.name(), report.causes().getOrDefault(cause, 0L), most));
        }
        return bars;
    }

    /** How many calls sounded how, the best first. */
    public List<Bar> getSounds() {
        ConnectionFigures all = report.connection();
        List<Long> counts = List.of(all.good(), all.fair(), all.poor(), all.bad());
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (QualityWord word : QualityWord.values()) {
            bars.add(bar("quality.sound." + word.name(), counts.get(word.ordinal()), most));
        }
        return bars;
    }

    private static Bar bar(String word, long count, long most) {
        return new Bar(word, count, Scale.number(most == 0 ? 0 : 100.0 * count / most));
    }

    /** "92%", or "–" for nothing measured. */
    public String percent(Double share) {
        return share == null
                ? words.text("quality.none")
                : NumberFormat.getPercentInstance(reader.getLocale()).format(share);
    }

    /** "0.8 s" of milliseconds, or "–". */
    public String seconds(Double millis) {
        return millis == null ? words.text("quality.none") : words.with("quality.seconds", decimal(millis / 1000));
    }

    /** "4.2", or "–". */
    public String score(Double value) {
        return value == null ? words.text("quality.none") : decimal(value);
    }

    /** A number at a drawing's edge: "10", "2.5". */
    public String edge(double value) {
        return NumberFormat.getInstance(reader.getLocale()).format(value);
    }

    /** "3 May 2027". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", reader.getLocale()).format(day);
    }

    /** The days at the drawing's edges and in its middle. */
    public List<String> getEdges() {
        QualityScope scope = report.scope();
        return scope.days() < 3
                ? List.of(day(scope.from()), day(scope.until()))
                : List.of(day(scope.from()), day(scope.from().plusDays(scope.days() / 2)), day(scope.until()));
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(reader.getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
