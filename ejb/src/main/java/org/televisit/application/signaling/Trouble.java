package org.televisit.application.signaling;

/** Why a page could not talk although its participant tried. */
public enum Trouble {
    /** Camera and microphone were refused or are missing. */
    DEVICE,
    /** No connection between the two pages came about, or it failed. */
    ICE
}
