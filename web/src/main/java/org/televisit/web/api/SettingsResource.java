package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.televisit.application.rules.RuleService;
import org.televisit.application.rules.RuleView;
import org.televisit.application.settings.Span;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The rules of the house, for admins (REQUIREMENTS O5): durations in ISO 8601, as in docs/settings.md. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    private RuleService rules;

    /** A rule; {@code changedBy} and {@code changedAt} are absent while nobody changed it. */
    public record SettingJson(
            String name,
            String value,
            String source,
            String standard,
            String least,
            String most,
            String caution,
            String changedBy,
            String changedAt,
            int version) {

        static SettingJson of(RuleView view) {
            Span span = view.rule().span();
            return new SettingJson(
                    span.name(),
                    view.value().toString(),
                    view.source().name(),
                    span.standard().toString(),
                    span.least().toString(),
                    span.most().toString(),
                    view.rule().topic().caution().name(),
                    view.changedBy(),
                    view.changedAt() == null ? null : view.changedAt().toString(),
                    view.version());
        }
    }

    /** All of them. */
    @GET
    @NeedsScope(Scope.ADMIN)
    public List<SettingJson> all() {
        return rules.all().stream().map(SettingJson::of).toList();
    }

    /**
     * Sets one: {@code value}, null for the default; {@code version} as it was read; {@code confirmed} where its
     * {@code caution} is not NONE.
     */
    @PUT
    @NeedsScope(Scope.ADMIN)
    @Versioned
    @Path("{name}")
    public SettingJson set(@PathParam("name") String name, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return SettingJson.of(rules.set(name, length(body), body.yes("confirmed"), body.number("version")));
    }

    private static Duration length(RequestBody body) {
        String text = body.textOrNull("value");
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BusinessException(Category.INVALID, "rule-number", e);
        }
    }
}
