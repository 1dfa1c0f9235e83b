package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.televisit.application.call.QualityService;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.call.QualityStep;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What a call's pages measure every ten seconds. */
@Path("appointments/{id}/quality")
@CallGoesOn
public class QualityResource {

    @Inject
    private QualityService quality;

    /** The members and their ranges are those of {@link QualityFigures}. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public void sampled(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        quality.sampled(
                id,
                new QualityFigures(
                        body.number("roundTripMillis"),
                        body.number("jitterMillis"),
                        body.number("lostPermille"),
                        body.number("concealedPermille"),
                        body.number("freezes"),
                        body.number("receivedKbps"),
                        body.number("sentKbps"),
                        body.number("framesPerSecond"),
                        body.number("pictureHeight"),
                        body.oneOf(QualityStep.class, "step"),
                        body.yes("relayed")));
    }
}
