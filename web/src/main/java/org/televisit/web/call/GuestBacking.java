package org.televisit.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.web.page.Reader;
import org.televisit.web.recording.RecordingFacts;

/** Hands the page of a third party its words and nothing else: it does not even know which visit it is asked for. */
@Named("guestVisit")
@RequestScoped
public class GuestBacking {

    private static final List<String> OF_THE_CALL =
            List.of("device.", "call.", "people.", "guests.kind.", "recording.", "said.recording.");

    @Inject
    private Reader reader;

    @Inject
    private RecordingFacts recording;

    @Inject
    private HttpServletRequest request;

    private RoomTexts texts;

    /** What the page's scripts start from, as a JSON object. */
    public String getFacts() {
        return Json.createObjectBuilder()
                .add("language", getLanguage())
                .add("api", getBase() + "/api/v1")
                // an admin's link leads nowhere without their sign-in; nobody else's page sends a cookie
                .add("admin", reader.isAdmin())
                .add("recording", recording.in(getLanguage()))
                .add("texts", words())
                .build()
                .toString();
    }

    /** Its own words, and the call's for devices, people and the recording. */
    private JsonObjectBuilder words() {
        JsonObjectBuilder words = Json.createObjectBuilder(texts().all());
        RoomTexts.ofCall(reader.getLocale()).all().forEach((key, text) -> {
            if (OF_THE_CALL.stream().anyMatch(key::startsWith)) {
                words.add(key, text);
            }
        });
        return words;
    }

    /** One of the page's words, for what is written without scripts. */
    public String text(String key) {
        return texts().text(key);
    }

    /** Where the site begins, without a slash at the end. */
    public String getBase() {
        return request.getContextPath();
    }

    /** The browser's language, if we have it. */
    public String getLanguage() {
        return reader.getLanguage();
    }

    private RoomTexts texts() {
        if (texts == null) {
            texts = RoomTexts.ofGuest(reader.getLocale());
        }
        return texts;
    }
}
