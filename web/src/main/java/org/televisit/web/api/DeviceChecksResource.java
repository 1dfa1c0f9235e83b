package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.readiness.DeviceCheckService;
import org.televisit.domain.readiness.BrowserState;
import org.televisit.domain.readiness.CheckFacts;
import org.televisit.domain.readiness.DeviceState;
import org.televisit.domain.readiness.Finding;
import org.televisit.domain.readiness.PathState;
import org.televisit.domain.readiness.Paths;
import org.televisit.domain.readiness.SpeakerAnswer;
import org.televisit.domain.readiness.Verdict;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What pages found out about device and network before a visit. */
@Path("device-checks")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
public class DeviceChecksResource {

    @Inject
    private DeviceCheckService checks;

    /** What the check came to, and what stands in the way. */
    public record VerdictJson(String level, List<String> findings) {}

    /** What the page found; may be said again while steps are answered, for half an hour. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public VerdictJson report(@PathParam("id") String id, JsonObject sent) {
        Verdict verdict = checks.report(id, facts(new RequestBody(sent)));
        return new VerdictJson(
                verdict.level().name(),
                verdict.findings().stream().map(Finding::name).toList());
    }

    private static CheckFacts facts(RequestBody body) {
        return new CheckFacts(
                body.oneOf(BrowserState.class, "browser"),
                body.oneOf(DeviceState.class, "camera"),
                body.oneOf(DeviceState.class, "microphone"),
                body.oneOf(SpeakerAnswer.class, "speaker"),
                new Paths(
                        body.oneOf(PathState.class, "direct"),
                        body.oneOf(PathState.class, "udp"),
                        body.oneOf(PathState.class, "tcp"),
                        body.oneOf(PathState.class, "tls")),
                body.numberOrNull("roundTripMillis"),
                body.numberOrNull("kbitsPerSecond"));
    }
}
