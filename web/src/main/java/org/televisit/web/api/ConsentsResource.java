package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.consent.ConsentService;
import org.televisit.application.consent.ConsentView;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What the caller agreed to, refused and took back, with the words they saw: theirs to keep. */
@Path("me/consents")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    @Inject
    private ConsentService consents;

    /** One decision; {@code text} is absent where the version alone is kept. */
    public record ConsentJson(
            String id,
            String purpose,
            String visitId,
            String decision,
            String at,
            String version,
            String language,
            String sha256,
            String title,
            String text) {

        static ConsentJson of(ConsentView view) {
            return new ConsentJson(
                    view.id(),
                    view.purpose(),
                    view.visit(),
                    view.decision(),
                    view.at().toString(),
                    view.version(),
                    view.language(),
                    view.sha256(),
                    view.title(),
                    view.body());
        }
    }

    /** The latest first. */
    @GET
    @NeedsScope(Scope.READ)
    public List<ConsentJson> mine() {
        return consents.mine().stream().map(ConsentJson::of).toList();
    }
}
