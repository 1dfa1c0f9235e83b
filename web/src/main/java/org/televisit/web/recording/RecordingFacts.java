package org.televisit.web.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.televisit.application.recording.RecordingTexts;
import org.televisit.domain.consent.ConsentText;

/** What a page in the room is told of recording when it opens: whether there is any, and what one agrees to. */
@Dependent
public class RecordingFacts {

    @Inject
    private RecordingTexts texts;

    /** As js/call/recording.js reads it. */
    public JsonObject in(String language) {
        ConsentText text = texts.inRoom(language);
        return Json.createObjectBuilder()
                .add("enabled", texts.enabled())
                .add("text", text.textVersion())
                .add("language", text.language())
                .add("title", text.title())
                .add("body", text.body())
                .build();
    }
}
