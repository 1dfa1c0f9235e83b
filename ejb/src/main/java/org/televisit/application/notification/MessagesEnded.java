package org.televisit.application.notification;

import java.util.List;

/** It is written down what became of these messages, all or not at all: who counts them hears of it after the commit. */
public record MessagesEnded(List<Ending> endings) {

    public MessagesEnded {
        endings = List.copyOf(endings);
    }
}
