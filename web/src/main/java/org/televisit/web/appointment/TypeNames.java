package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** What kinds of visit are called: a name of the hospital's own counts before the one that came with the software. */
@RequestScoped
public class TypeNames {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    private Map<String, VisitTypeView> kinds;

    /** The name of the kind of this code, in the reader's language. */
    String of(String code) {
        if (kinds == null) {
            kinds = appointments.visitTypesEver().stream()
                    .collect(Collectors.toMap(VisitTypeView::code, Function.identity()));
        }
        VisitTypeView kind = kinds.get(code);
        return kind == null ? bundled(code) : of(kind);
    }

    /** The name of this kind, in the reader's language. */
    String of(VisitTypeView kind) {
        String own = kind.name(reader.getLanguage());
        return own == null ? bundled(kind.code()) : own;
    }

    private String bundled(String code) {
        return words.textOr("visitType." + code, "visitType.other");
    }
}
