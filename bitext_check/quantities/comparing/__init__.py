"""Whether a Korean quantity and an English one say the same.

`agreement` judges amounts and `agreement_dates` days and times; `compatibility` chooses between them by kind and asks
the words around; `matching` ties the quantities of two texts by that; `problems` says in both languages what is wrong.
"""
