package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.televisit.application.rating.RatingService;
import org.televisit.domain.rating.Opinion;
import org.televisit.domain.rating.Survey;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Rating a visit that took place. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatingsResource {

    @Inject
    private RatingService ratings;

    /** {@code stars} 1 to 5; {@code pictureAndSound}, {@code easyToJoin}, {@code concernMet}, {@code words} optional. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/rating")
    public void rate(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        Survey survey =
                new Survey(opinion(body, "pictureAndSound"), opinion(body, "easyToJoin"), opinion(body, "concernMet"));
        ratings.rate(id, body.number("stars"), survey, body.textOrNull("words"));
    }

    private static Opinion opinion(RequestBody body, String question) {
        return body.textOrNull(question) == null ? null : body.oneOf(Opinion.class, question);
    }
}
