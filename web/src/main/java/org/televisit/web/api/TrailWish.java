package org.televisit.web.api;

import jakarta.ws.rs.QueryParam;

/** Which lines of the trail somebody wants to read, as the address says; what is absent narrows nothing. */
public class TrailWish {

    @QueryParam("who")
    String who;

    @QueryParam("whose")
    String whose;

    @QueryParam("action")
    String action;

    @QueryParam("refused")
    boolean refused;

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;
}
