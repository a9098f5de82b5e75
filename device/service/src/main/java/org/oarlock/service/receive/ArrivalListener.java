package org.oarlock.service.receive;

/** Is told of each series that has arrived, inside the transaction that marks it. */
@FunctionalInterface
public interface ArrivalListener {

  /** Takes over {@code series}. */
  void arrived(ArrivedSeries series);
}
