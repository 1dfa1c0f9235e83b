package org.televisit.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import org.televisit.product.Person;

/** The pages of the site, by who sees them. */
final class SitePages {

    /** One page: a name for people, the path below the context root, and what shows that it has come to rest. */
    record SitePage(String name, String path, String rest) {

        SitePage(String name, String path) {
            this(name, path, "h1");
        }

        void openedBy(Visitor visitor) {
            visitor.opens(path).page().locator(rest).first().waitFor();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String CAMERA_SHOWS = "[data-testid=camera-words]:not(:empty)";

    private SitePages() {}

    static List<SitePage> ofPatient(Person patient) {
        String visit = anyVisit(patient);
        return List.of(
                new SitePage("home", "/patient/home.xhtml"),
                new SitePage("book", "/patient/book.xhtml"),
                new SitePage("book-time", "/patient/book.xhtml?doctor=" + anyDoctor(patient)),
                new SitePage("visit", "/visit/detail.xhtml?id=" + visit),
                new SitePage("reschedule", "/visit/reschedule.xhtml?id=" + visit),
                new SitePage("history", "/history.xhtml"),
                new SitePage("profile", "/profile.xhtml"),
                new SitePage("call-check", "/call/room.xhtml?visit=" + visit, CAMERA_SHOWS),
                new SitePage("forbidden", "/doctor/day.xhtml"),
                new SitePage("not-found", "/no-such-page.xhtml"));
    }

    static List<SitePage> ofDoctor(Person doctor) {
        String visit = anyVisit(doctor);
        return List.of(
                new SitePage("day", "/doctor/day.xhtml"),
                new SitePage("visit", "/visit/detail.xhtml?id=" + visit),
                new SitePage("reschedule", "/visit/reschedule.xhtml?id=" + visit),
                new SitePage("history", "/history.xhtml"),
                new SitePage("profile", "/profile.xhtml"));
    }

    static List<SitePage> ofAdmin() {
        return List.of(
                new SitePage("people", "/admin/people.xhtml"),
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

    private static String anyVisit(Person person) {
        JsonArray visits = person.get("/appointments").expect(200).array();
        return visits.get(visits.size() - 1).getAsJsonObject().get("id").getAsString();
    }
}
