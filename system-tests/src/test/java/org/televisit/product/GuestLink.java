package org.televisit.product;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A link for a third party, as the doctor has just been told it. */
public record GuestLink(String id, String address, String secret) {

    /** The visit's doctor makes one over REST. */
    public static GuestLink of(Visit visit, String name, String kind) {
        Answer made = visit.doctor()
                .post(
                        "/appointments/" + visit.id() + "/guests",
                        "{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\"}")
                .expect(201);
        String link = made.string("link");
        return new GuestLink(
                made.string("id"), visit.doctor().product().origin() + link, link.substring(link.indexOf('#') + 1));
    }

    /** What the guest's page is answered: without an account, from our own origin. */
    public Answer asks(Product product, String what) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.web() + "/api/v1/guest/" + what))
                .header("Content-Type", "application/json")
                .header("Origin", product.origin())
                .POST(BodyPublishers.ofString("{\"secret\":\"" + secret + "\"}"))
                .build();
        return Answer.of(HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join());
    }

    /** A ticket for the guest's socket. */
    public String ticket(Product product) {
        return asks(product, "join").expect(200).string("ticket");
    }
}
