package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.readiness.ReadinessQueries;
import org.televisit.application.readiness.ReadinessView;
import org.televisit.domain.readiness.Finding;
import org.televisit.domain.readiness.Level;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Says what a patient's check of their devices came to: marks for staff, a step for the patient. */
@Named("readiness")
@RequestScoped
public class ReadinessText {

    @Inject
    private ReadinessQueries queries;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private Reader reader;

    private Map<String, ReadinessView> known;

    /** Reads what is known of these visits; what is asked afterwards is answered from it. */
    public void read(Collection<AppointmentView> visits) {
        known = queries.of(visits.stream()
                .filter(visit -> !visit.status().settled())
                .map(AppointmentView::id)
                .toList());
    }

    /** "Devices ✓", "mic ✗, slow network"; null when nothing was checked. */
    public String mark(AppointmentView visit) {
        return said(of(visit));
    }

    /** The mark's colour class. */
    public String markClass(AppointmentView visit) {
        return style(of(visit));
    }

    /** "checked today, 9:14", for whoever points at the mark. */
    public String when(AppointmentView visit) {
        return checked(of(visit));
    }

    /** As {@link #mark}, of what is known already; null for null. */
    public String said(ReadinessView view) {
        if (view == null) {
            return null;
        }
        List<Finding> findings = view.verdict().findings();
        return findings.isEmpty()
                ? words.text("ready.mark.READY")
                : findings.stream()
                        .map(finding -> words.text("ready.mark." + finding.name()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow();
    }

    /** As {@link #markClass}, of what is known already. */
    public String style(ReadinessView view) {
        return view == null ? "" : style(view.verdict().level());
    }

    /** As {@link #when}, of what is known already; null for null. */
    public String checked(ReadinessView view) {
        return view == null
                ? null
                : words.with("ready.when", times.dayAndClock(view.at(), reader.zoneOr(ZoneOffset.UTC)));
    }

    /** Whether the patient's step is done. */
    public boolean done(AppointmentView visit) {
        ReadinessView view = of(visit);
        return view != null
                && (view.verdict().level() == Level.READY || view.verdict().level() == Level.LIMITED);
    }

    /** The patient's step: "Check your devices", "Devices checked", "Your devices need a hand". */
    public String step(AppointmentView visit) {
        ReadinessView view = of(visit);
        return words.text(
                "ready.step." + (view == null ? "NONE" : view.verdict().level().name()));
    }

    private ReadinessView of(AppointmentView visit) {
        if (visit == null) {
            return null;
        }
        if (known == null) {
            read(List.of(visit));
        }
        return known.get(visit.id());
    }

    private static String style(Level level) {
        return switch (level) {
            case READY -> "good";
            case LIMITED, UNFINISHED -> "warn";
            case FAILED -> "bad";
        };
    }
}
