package org.televisit.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.televisit.product.Person;

/** The pages of the site, by who sees them. */
final class SitePages {

    /**
     * One page: a name for people, the path below the context root, what shows that it has come to rest, and a link
     * that leads on to it from there (null when the path is the whole way).
     */
    record SitePage(String name, String path, String rest, String link) {

        SitePage(String name, String path, String rest) {
            this(name, path, rest, null);
        }

        SitePage(String name, String path) {
            this(name, path, "h1");
        }

        void openedBy(Visitor visitor) {
            visitor.opens(path);
            if (link != null) {
                visitor.page().locator(link).first().click();
            }
            visitor.page().locator(rest).first().waitFor();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String CAMERA_SHOWS = "[data-testid=camera-words]:not(:empty)";

    // on a phone it is drawn and not shown
    private static final String CALENDAR_STANDS = ".hours-day";

    private SitePages() {}

    static List<SitePage> ofAnybody() {
        return List.of(new SitePage("sign-in", "/", "input[name=username]"), new SitePage("goodbye", "/goodbye.xhtml"));
    }

    static List<SitePage> ofPatient(Person patient) {
        String visit = anyVisit(patient);
        String doctor = anyDoctor(patient);
        return List.of(
                new SitePage("home", "/patient/home.xhtml"),
                new SitePage("book", "/patient/book.xhtml"),
                new SitePage("book-nobody", "/patient/book.xhtml?q=nobody-of-this-name"),
                new SitePage("book-time", "/patient/book.xhtml?doctor=" + doctor),
                new SitePage("book-list", "/patient/book.xhtml?view=list&doctor=" + doctor),
                new SitePage("series", "/patient/series.xhtml?doctor=" + doctor),
                new SitePage(
                        "series-dates", "/patient/series.xhtml?doctor=" + doctor + "&first=" + inAWeek(), ".dates li"),
                new SitePage("invitation", "/invite.xhtml?token=not-one-of-ours"),
                new SitePage("receipt", "/visit/receipt.xhtml?id=" + visit),
                new SitePage("visit", "/visit/detail.xhtml?id=" + visit),
                new SitePage("reschedule", "/visit/reschedule.xhtml?id=" + visit),
                new SitePage("history", "/history.xhtml"),
                new SitePage("after", "/visit/after.xhtml?id=" + pastVisit(patient)),
                new SitePage("record", "/visit/record.xhtml?id=" + pastVisit(patient)),
                new SitePage("paper-check", "/check.xhtml?code=nothing"),
                new SitePage("profile", "/profile.xhtml"),
                new SitePage("opened", "/patient/opened.xhtml"),
                new SitePage("opened-visit", "/patient/opened.xhtml?all=true&visit=" + visit),
                new SitePage("check", "/call/check.xhtml?visit=" + visit, "body:not([data-told=''])"),
                new SitePage("call-check", "/call/room.xhtml?visit=" + visit, CAMERA_SHOWS),
                new SitePage("forbidden", "/doctor/day.xhtml"),
                new SitePage("offline", "/offline.xhtml"),
                new SitePage("living", "/living.xhtml"),
                new SitePage("not-found", "/no-such-page.xhtml"),
                new SitePage("step-up-failed", "/visit/step-up.xhtml"),
                new SitePage("expired", "/error/expired.xhtml", "main a.primary"),
                new SitePage("sign-in-away", "/error/away.xhtml", "main a.primary"),
                new SitePage("too-often", "/error/429.xhtml", "main a.primary"),
                new SitePage("failed", "/error/500.xhtml", "main a.primary"),
                new SitePage("out-of-reach", "/error/503.xhtml", "main a.primary"));
    }

    static List<SitePage> ofDoctor(Person doctor, Person patient) {
        String visit = anyVisit(doctor);
        return List.of(
                new SitePage("day", "/doctor/day.xhtml"),
                new SitePage("day-empty", "/doctor/day.xhtml?date=2031-01-01"),
                new SitePage("week", "/doctor/week.xhtml"),
                new SitePage("availability", "/doctor/availability.xhtml", CALENDAR_STANDS),
                new SitePage("patients", "/staff/patients.xhtml"),
                new SitePage("patient", "/staff/patient.xhtml?id=" + patient.publicId()),
                new SitePage("book-for", "/staff/book.xhtml?patient=" + patient.publicId()),
                new SitePage("visit", "/visit/detail.xhtml?id=" + visit),
                new SitePage("reschedule", "/visit/reschedule.xhtml?id=" + visit),
                new SitePage("record", "/visit/record.xhtml?id=" + pastVisit(doctor), ".medicine"),
                new SitePage("record-beside", "/call/record.xhtml?id=" + pastVisit(doctor), ".medicine"),
                new SitePage("history", "/history.xhtml"),
                new SitePage("profile", "/profile.xhtml"));
    }

    static List<SitePage> ofAdmin(Person patient) {
        return List.of(
                new SitePage("house-day", "/admin/day.xhtml"),
                new SitePage("house-day-none", "/admin/day.xhtml?date=2031-01-01"),
                new SitePage("ahead", "/admin/visits.xhtml"),
                new SitePage("ahead-none", "/admin/visits.xhtml?person=nobody-of-that-name"),
                new SitePage("quality", "/admin/quality.xhtml", "#outcomes rect"),
                new SitePage("quality-none", "/admin/quality.xhtml?from=2001-01-01&until=2001-01-31"),
                new SitePage("ratings", "/admin/ratings.xhtml"),
                new SitePage("people", "/admin/people.xhtml"),
                new SitePage("patients", "/staff/patients.xhtml"),
                new SitePage("patients-none", "/staff/patients.xhtml?q=nobody-of-that-name"),
                new SitePage("new-patient", "/staff/new-patient.xhtml"),
                new SitePage("patient", "/staff/patient.xhtml?id=" + patient.publicId()),
                new SitePage("book-for", "/staff/book.xhtml?patient=" + patient.publicId()),
                new SitePage("doctors", "/admin/availability.xhtml"),
                new SitePage("availability", "/admin/availability.xhtml?doctor=" + anyDoctor(patient), CALENDAR_STANDS),
                new SitePage("departments", "/admin/departments.xhtml"),
                new SitePage("department-new", "/admin/departments.xhtml?code=new"),
                new SitePage("visit-types", "/admin/visit-types.xhtml"),
                new SitePage("visit-type", "/admin/visit-types.xhtml?code=FOLLOW_UP"),
                new SitePage("payments", "/admin/payments.xhtml"),
                new SitePage("refunds", "/admin/payments.xhtml?list=REFUNDS"),
                new SitePage("money-troubles", "/admin/payments.xhtml?list=TROUBLES"),
                new SitePage("calls-switch", "/admin/calls.xhtml"),
                new SitePage("rules", "/admin/settings.xhtml"),
                new SitePage("rules-none", "/admin/settings.xhtml?q=no-such-rule"),
                new SitePage("rule", "/admin/settings.xhtml?rule=televisit.join.opens.before"),
                new SitePage("audit", "/admin/audit.xhtml"),
                new SitePage("retention", "/admin/retention.xhtml"),
                new SitePage("audit-none", "/admin/audit.xhtml?who=nobody-of-that-name"),
                new SitePage("messages", "/admin/messages.xhtml"),
                new SitePage("webhooks", "/admin/webhooks.xhtml"),
                new SitePage("webhooks-none", "/admin/webhooks.xhtml?status=DELIVERED"),
                new SitePage("message", "/admin/messages.xhtml", "iframe.mail", ".rows .visit-main a"),
                new SitePage("history", "/history.xhtml"),
                new SitePage("profile", "/profile.xhtml"));
    }

    /** Public id of a doctor who can be booked. */
    static String anyDoctor(Person patient) {
        for (JsonElement doctor : patient.get("/practitioners").expect(200).array()) {
            if (doctor.getAsJsonObject().get("name").getAsString().contains("Haddad")) {
                return doctor.getAsJsonObject().get("id").getAsString();
            }
        }
        throw new AssertionError("the demo doctor is not there");
    }

    private static Instant inAWeek() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(7, ChronoUnit.DAYS);
    }

    private static String pastVisit(Person person) {
        return Histories.of(person).stream()
                .filter(line -> line.get("status").getAsString().equals("FULFILLED"))
                .findFirst()
                .orElseThrow()
                .get("appointmentId")
                .getAsString();
    }

    private static String anyVisit(Person person) {
        JsonArray visits = person.get("/appointments").expect(200).array();
        return visits.get(visits.size() - 1).getAsJsonObject().get("id").getAsString();
    }
}
