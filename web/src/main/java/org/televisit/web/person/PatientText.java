package org.televisit.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.StringJoiner;
import org.televisit.application.person.PatientView;
import org.televisit.application.person.ProxyView;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a patient's record into words for staff. */
@Named
@RequestScoped
public class PatientText {

    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    @Inject
    private Times times;

    @Inject
    private Words words;

    /** "born 3 May 1950 · no. 4711": what tells two people of one name apart. */
    public String about(PatientView patient) {
        StringJoiner about = new StringJoiner(" · ");
        about.add(
                patient.birthDate() == null
                        ? words.text("patient.noBirthDate")
                        : words.with("patient.bornOn", times.date(patient.birthDate())));
        if (patient.recordNumber() != null) {
            about.add(words.with("patient.record", patient.recordNumber()));
        }
        return about.toString();
    }

    /** "Parent, since 3 May 2026": as what somebody acts, and since when. */
    public String about(ProxyView proxy) {
        String since =
                words.with2("patient.proxy.since", relation(proxy.relation()), times.day(proxy.since(), UNKNOWN));
        return proxy.until() == null
                ? since
                : since + " · " + words.with("patient.proxy.until", times.day(proxy.until(), UNKNOWN));
    }

    /** "Parent". */
    public String relation(ProxyRelation relation) {
        return words.text("relation." + relation.name());
    }

    /** "Invited until Friday 4 December", or that there is no account. */
    public String account(PatientView patient) {
        if (patient.linked()) {
            return words.text("patient.account.yes");
        }
        return patient.invitedUntil() == null
                ? words.text("patient.account.no")
                : words.with("patient.account.invited", times.day(patient.invitedUntil(), UNKNOWN));
    }
}
