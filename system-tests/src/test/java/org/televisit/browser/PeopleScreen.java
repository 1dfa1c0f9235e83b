package org.televisit.browser;

import org.televisit.product.Person;

/** The admin's page of people. */
final class PeopleScreen {

    private final Visitor admin;

    PeopleScreen(Visitor admin) {
        this.admin = admin.opens("/admin/people.xhtml");
    }

    void blocks(Person person, String reason) {
        throw new UnsupportedOperationException("the page is not there yet");
    }
}
