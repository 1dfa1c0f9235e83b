package org.televisit.application.recording;

/** Nothing of a recording is to remain; its files go when that is committed. */
record RecordingDeleted(String recording) {}
