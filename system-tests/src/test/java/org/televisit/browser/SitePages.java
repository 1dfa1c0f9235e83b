package org.televisit.browser;

import com.google.gson.JsonArray;
import java.util.List;
import org.televisit.product.Person;

/** The pages of the site, by who sees them. */
final class SitePages {

    /** One page: a name for people and the path below the context root. */
    record SitePage(String name, String path) {

        @Override
        public String toString() {
            return name;
        }
    }

    private SitePages() {}

    static List<SitePage> ofPatient(Person patient) {
        String visit = anyVisit(patient);
        return List.of(
                new SitePage("home", "/patient/home.xhtml"),
                new SitePage("book", "/patient/book.xhtml"),
                new SitePage("visit", "/visit/detail.xhtml?id=" + visit),
                new SitePage("reschedule", "/visit/reschedule.xhtml?id=" + visit),
                new SitePage("history", "/history.xhtml"),
                new SitePage("profile", "/profile.xhtml"),
                new SitePage("call-check", "/call/room.xhtml?visit=" + visit),
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

    private static String anyVisit(Person person) {
        JsonArray visits = person.get("/appointments").expect(200).array();
        return visits.get(visits.size() - 1).getAsJsonObject().get("id").getAsString();
    }
}
